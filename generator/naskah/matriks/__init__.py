"""The action matrix: groups, indicators, actions with targets by year."""

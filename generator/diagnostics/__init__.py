"""What a user is told when something is wrong: findings, where they are, how they are printed."""

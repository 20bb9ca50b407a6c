"""The words of `explain`: every code with what it means, a wrong and a right example."""

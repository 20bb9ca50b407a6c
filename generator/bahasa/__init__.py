"""Indonesian language helpers: numbers, words, numbering, dates, and titles; pure functions only."""

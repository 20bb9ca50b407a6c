"""Nouns that every kind of document uses: regions, officials, laws, references, running text."""

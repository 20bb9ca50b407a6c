"""Everything that knows Word: reading packages and templates, writing WordprocessingML."""

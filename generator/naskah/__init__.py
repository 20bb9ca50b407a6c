"""Document kinds, a room each; rooms do not import one another, only `umum` below them."""

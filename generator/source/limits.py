"""What a content file may be at most; content is hostile input until read."""

MAX_FILE_BYTES = 8_000_000
MAX_SCALAR_CHARS = 100_000
MAX_KEY_CHARS = 200
MAX_DEPTH = 40
MAX_NODES = 1_000_000

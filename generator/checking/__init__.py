"""The reviewer's registry: one check is one function with a code, a severity, a source and its explanation."""

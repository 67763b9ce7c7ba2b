"""The figures of the Swift sources: how long files and functions are, what is documented, which folders use each other."""

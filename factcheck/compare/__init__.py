"""Comparison: claims of several sources put into threads, each thread judged.

Nothing here imports the language model.
"""

"""Checking a draft against the sources of its event."""

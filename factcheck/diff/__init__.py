"""What differs between two articles, or between two versions of one."""

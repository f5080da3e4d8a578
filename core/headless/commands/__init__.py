"""The command line ``growth-poles``, one module a command.

In: arguments. Out: what is printed, and the exit code.
"""

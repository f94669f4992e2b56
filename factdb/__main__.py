"""`python -m factdb` is the command `factdb`."""

from factdb.cli import main

if __name__ == "__main__":
    main()

"""So that `python -m handreikingen` is the same as `handreikingen`."""

from handreikingen.cli import main

if __name__ == "__main__":
    main()

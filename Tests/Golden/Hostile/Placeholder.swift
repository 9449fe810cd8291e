// Written by the tests.

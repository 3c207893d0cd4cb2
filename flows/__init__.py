"""The night: fetching, the Prefect flow that calls the other packages, the report and the command line."""

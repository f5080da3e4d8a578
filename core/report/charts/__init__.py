"""Charts of the report: one Vega-Lite specification a module, as plain dictionaries."""

modelgen diff windowsill-1.yaml windowsill.yaml

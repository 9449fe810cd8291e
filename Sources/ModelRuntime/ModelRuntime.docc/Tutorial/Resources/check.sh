modelgen check windowsill.yaml --output Sources/WindowSill/Models

modelgen generate windowsill.yaml --output Sources/WindowSill/Models

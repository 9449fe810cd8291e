import ModelRuntime

let body = """
    {"id": "0F6E7A52-6B0D-4F0C-9F5B-0C2B8E6B9C11", "name": "Monstera", "light": "sun", "watered": "2026-05-03"}
    """

let plant = try Plant(json: body)
print(plant.name, plant.light.rawValue, plant.watered?.description ?? "never")

import ModelRuntime

let body = """
    {"id": "0F6E7A52-6B0D-4F0C-9F5B-0C2B8E6B9C11", "name": "Monstera", "light": "half-shade", "watered": "2026-05-03"}
    """

do {
    let plant = try Plant(json: body, options: DecodingOptions(isStrict: true, validates: true))
    print(plant.name)
} catch let error as ValidationError {
    for issue in error.issues { print(issue) }
}

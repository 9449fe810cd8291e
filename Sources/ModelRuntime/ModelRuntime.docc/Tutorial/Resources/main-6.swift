import ModelRuntime

let lines = """
    {"id": "0F6E7A52-6B0D-4F0C-9F5B-0C2B8E6B9C11", "name": "Monstera", "light": "half-shade"}
    {"id": "7B1C1B0E-2F0A-4E5E-9C57-5D7B0F3A1D22", "name": "Fern", "light": "shade", "care": {"kind": "mist"}}
    """

// In an app these are the chunks that the network brings.
let chunks = AsyncStream { continuation in
    continuation.yield(Array(lines.utf8))
    continuation.finish()
}

for try await plant in JSONLinesReader(Plant.self, chunks) {
    print(plant.name, plant.care.map { _ in "is cared for" } ?? "is left alone")
}

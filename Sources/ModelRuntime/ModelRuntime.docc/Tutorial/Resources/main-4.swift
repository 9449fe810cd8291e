import ModelRuntime

let body = """
    {
      "id": "0F6E7A52-6B0D-4F0C-9F5B-0C2B8E6B9C11", "name": "Monstera", "light": "half-shade",
      "care": {"kind": "water", "everyDays": 7}
    }
    """

let plant = try Plant(json: body, options: DecodingOptions(isStrict: true, validates: true))

switch plant.care {
case .watering(let watering): print("water every \(watering.everyDays) days")
case .misting(let misting): print("mist", misting.distilled == true ? "with distilled water" : "")
case .unrecognized(let value): print("nobody told us how to:", value)
case nil: print("leave it alone")
}

import ModelRuntime

let renamed = PlantChanges(name: "Monstera deliciosa")
let cleared = PlantChanges(note: .null)
let noted = PlantChanges(note: "Turn it on Sundays.")

for changes in [renamed, cleared, noted] {
    print(String(decoding: try changes.jsonBytes(), as: UTF8.self))
}

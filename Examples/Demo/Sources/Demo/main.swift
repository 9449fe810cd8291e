import ModelRuntime

// The models in `Models` were written by `modelgen generate specs/presence.yaml`; see scripts/demo.

func show(_ title: String, _ changes: BookChanges) throws {
    print("  \(title): \(String(decoding: try changes.jsonBytes(), as: UTF8.self))")
}

print("A PATCH body in its three states:")
try show("absent, left as it is", BookChanges(title: "Momo"))
try show("null, cleared        ", BookChanges(title: "Momo", translator: .null))
try show("value, replaced      ", BookChanges(title: "Momo", translator: "Maria Tatar"))

print("\nAnd read back:")
for json in ["{}", #"{"translator":null}"#, #"{"translator":"Maria Tatar"}"#] {
    let changes = try BookChanges(json: json)
    print("  \(json) → \(changes.translator)")
}

print("\nThe issues of an invalid one:")
let invalid = BookChanges(title: "", pages: 0, rating: 5.2, tags: ["read", "", "read"])
do {
    try invalid.validate()
} catch {
    for issue in error.issues { print("  \(issue)") }
}

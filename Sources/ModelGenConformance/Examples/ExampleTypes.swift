import ModelGenModel
import ModelGenSyntax

/// The Swift types of schemas.
struct ExampleTypes {
    let names: [TypeID: String]
    let documents: ExampleDocuments

    /// The type of the schema at `place`; `nil` for a scalar or a map that has no type of its own.
    func type(of place: ExamplePlace, depth: Int = 0) -> String? {
        guard depth < 20 else { return nil }
        if let name = names[place.id] { return name }
        if place.node["$ref"] != nil {
            // One step: each schema on the way may have a name.
            return documents.followed(place).flatMap { names[$0.id] }
        }
        return place.child("items").flatMap { type(of: $0, depth: depth + 1) }.map { "[\($0)]" }
    }
}

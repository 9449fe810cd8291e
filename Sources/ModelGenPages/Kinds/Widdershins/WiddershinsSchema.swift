import ModelGenDiagnostics
import ModelGenModel

/// What one heading of a page describes.
struct WiddershinsSchema: Sendable {
    var name: String
    var location: SourceLocation
    var documentation: String?
    /// What the example begins with, which tells an array from an object where no row does.
    var exampleStart: Character?
    var blocks: [Block] = []
    /// Whether `*None*` says that there are no rows.
    var hasNoRows = false
    /// Values by the bare name of a property, at any depth; those of the schema itself under the empty name.
    var values: [String: [JSONLiteral]] = [:]

    /// A table, and the word that joins it to the table before.
    struct Block: Sendable {
        var join: Join?
        var rows: [WiddershinsRow]
    }

    /// The words before tables: the first of a composition by its keyword, the others by how they go on.
    enum Join: Sendable {
        case allOf, anyOf, oneOf, not, continued

        init?(_ text: String) {
            let word = text.split(separator: " ").first ?? ""
            switch word {
            case "allOf", "and": self = .allOf
            case "anyOf", "or": self = .anyOf
            case "oneOf", "xor": self = .oneOf
            case "not": self = .not
            case "continued": self = .continued
            default: return nil
            }
        }
    }

    /// `allOf - discriminator: Pet.petType`
    var discriminator: String?
}

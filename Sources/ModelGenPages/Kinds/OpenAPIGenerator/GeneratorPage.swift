import ModelGenDiagnostics
import ModelGenModel

/// A page of openapi-generator or swagger-codegen, cut into what its sections say.
struct GeneratorPage: Sendable {
    var path: String
    var title: String
    /// The title as it stands, which tells languages apart.
    var fullTitle: String
    var location: SourceLocation
    var description: String?
    /// The rows of the Properties table; `nil` without such a section.
    var rows: [GeneratorRow]?
    /// Whether the table has the columns Description and Notes.
    var hasNotes = true
    /// Whether a table of rows was found below the heading.
    var hasTable = false
    /// Whether nothing follows the last table, though the generator ends it with an empty line.
    var endsInTable: Bool
    /// Rows that are not as the generator writes them.
    var unreadable: [SourceLocation] = []
    /// The values of `## Enum` and of `## Enum Variants`.
    var values: [EnumerationDeclaration.Value] = []
    /// The values of `## Enum: Name`.
    var inlineEnumerations: [String: [JSONLiteral]] = [:]
    /// The members that a section for unions lists; `nil` without one.
    var members: [String]?
    var isAnyOf = false
    var discriminator: DraftDiscriminator?
    /// Fields with a setter `Set…Nil`.
    var nilSetters: Set<String> = []
    /// The methods that the page lists, in their order.
    var methods: [String] = []
    /// Why it is no model.
    var skipReason: String?
    /// Words that only one language's pages have.
    var text: String
}

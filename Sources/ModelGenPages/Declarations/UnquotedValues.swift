import ModelGenDiagnostics
import ModelGenModel
import ModelGenText

/// Values of a table that does not quote texts. Where all look like whole numbers, four of fifty lists are texts on the wire all
/// the same, so that both are read.
struct UnquotedValues {
    /// As the table has them, with the label beside each.
    let rows: [(text: String, name: SuggestedName?)]
    /// All as numbers; `nil` where one is none.
    let numbers: [EnumerationDeclaration.Value]?

    init(_ rows: [(text: String, name: SuggestedName?)]) {
        self.rows = rows
        let numbers = rows.compactMap { row in
            Self.wholeNumber(row.text).map { EnumerationDeclaration.Value(.number($0), name: row.name) }
        }
        self.numbers = !numbers.isEmpty && numbers.count == rows.count ? numbers : nil
    }

    /// As texts, whatever they look like.
    var texts: [EnumerationDeclaration.Value] {
        rows.map { EnumerationDeclaration.Value(.string($0.text), name: $0.name) }
    }

    /// `007` and `1.5` are texts: no table of numbers has been seen with such.
    private static func wholeNumber(_ text: String) -> DecimalNumber? {
        guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || ASCII.isDigit($0) }) else { return nil }
        return DecimalNumber(text)
    }
}

/// An enumeration whose values are numbers or texts of digits, and the two lists that it chooses from.
struct EitherSpelling {
    let header: DeclarationHeader
    let values: [EnumerationDeclaration.Value]
    let openness: EnumerationDeclaration.Openness

    /// The values are those of a list of numbers.
    init(
        _ header: DeclarationHeader, _ values: [EnumerationDeclaration.Value],
        openness: EnumerationDeclaration.Openness = .unstated
    ) {
        self.header = header
        self.values = values
        self.openness = openness
    }

    /// The type that stands for both.
    var union: TypeDeclaration {
        let members = [("integer", numbers), ("text", texts)].map { name, list in
            UnionDeclaration.Member(.reference(list.header.id), name: SuggestedName(name, .derived))
        }
        return .union(UnionDeclaration(header: header, members: members, requirement: .atLeastOne))
    }

    /// The types that it chooses from.
    var lists: [TypeDeclaration] { [.enumeration(numbers), .enumeration(texts)] }

    private var numbers: EnumerationDeclaration { list("integer", .integer, values) }

    private var texts: EnumerationDeclaration { list("text", .string, values.map(Self.spelledOut)) }

    private func list(
        _ part: String, _ kind: ScalarType.Kind, _ values: [EnumerationDeclaration.Value]
    ) -> EnumerationDeclaration {
        let part = DeclarationHeader(
            id: TypeID("\(header.id.rawValue)#\(part)"), name: SuggestedName("\(header.name.text) \(part)", .derived),
            namespace: header.namespace, location: header.location)
        return EnumerationDeclaration(header: part, valueType: kind, values: values, openness: openness)
    }

    private static func spelledOut(_ value: EnumerationDeclaration.Value) -> EnumerationDeclaration.Value {
        guard case .number(let number) = value.value else { return value }
        var text = value
        text.value = .string(number.spelling)
        return text
    }

    /// That it is a guess.
    var diagnostic: Diagnostic {
        .note(
            .guessedValueType, "All values of \(header.name.text) look like whole numbers", at: header.location,
            consequence: "Numbers and texts are both read, because the table does not quote texts.",
            fix: "Use the vendor's OpenAPI document with --with, which tells.")
    }
}

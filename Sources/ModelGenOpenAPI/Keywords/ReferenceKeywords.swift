internal import ModelGenModel
internal import ModelGenSyntax

/// `$ref`, and keywords that only name things.
struct ReferenceKeywords {
    let report: ReadingReport

    /// Whether the keyword is one of these.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        switch keyword {
        case .ref:
            guard let text = place.node.string else {
                report.malformed(keyword, at: place, expected: "a string")
                schema.exactness = .incomplete
                return true
            }
            schema.reference = Reference(text: text, place: place)
            return true
        // Names and containers of other schemas: looked up when a reference leads to them.
        case .id, .anchor, .defs, .definitions, .comment, .schema, .vocabulary, .draft4ID: return true
        // An anchor alone changes nothing; a dynamic reference is reported where it stands.
        case .dynamicAnchor, .recursiveAnchor: return true
        default: return false
        }
    }
}

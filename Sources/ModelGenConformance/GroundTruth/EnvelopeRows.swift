/// Rows of the sources about what an SDK keeps around the JSON of a response: objects of the HTTP library, pagers, and
/// headers. No page states a fact of the API by them, so that they are counted and not compared.
struct EnvelopeRows {
    private let classes: Set<ClassName>

    /// Finds classes that are nothing else, by what the sources themselves say.
    init(_ rows: [GroundTruthRow], declared: (ClassName) -> Bool) {
        let fields = Dictionary(grouping: rows.filter { $0.kind == .field }, by: \.owner)
        classes = Set(
            fields.filter { owner, rows in
                Self.isPager(rows) || Self.isHeaded(rows) || owner.name == Self.noResponse && !declared(owner)
                    || rows.contains(where: \.isTransport) && (rows.allSatisfy(\.isTransport) || !declared(owner))
            }.keys)
    }

    /// The exception that the run-time code of every newer SDK throws where no response comes; no page tells of it.
    private static let noResponse = "NoResponseError"

    func contains(_ row: GroundTruthRow) -> Bool { classes.contains(row.owner) || row.isTransport }

    func contains(_ owner: ClassName) -> Bool { classes.contains(owner) }

    /// `next` is a method of the SDK's, `result` the body.
    private static func isPager(_ rows: [GroundTruthRow]) -> Bool {
        rows.contains { $0.name == "result" }
            && rows.contains { $0.name == "next" && $0.type.names.contains("Callable") }
    }

    private static func isHeaded(_ rows: [GroundTruthRow]) -> Bool {
        rows.count == 2 && rows.contains { $0.name == "result" }
            && rows.contains { $0.name == "headers" && $0.type.canonical == "Dict[str, List[str]]" }
    }
}

extension GroundTruthRow {
    /// Whether its value is the HTTP library's.
    fileprivate var isTransport: Bool {
        kind == .field
            && type.names.contains { name in
                name.hasPrefix("httpx.") || name.hasPrefix("requests.")
                    || name.split(separator: ".").last == "HTTPMetadata"
            }
    }

    /// A constant of a module, which is no type: `MAX_MESSAGE_LEN`.
    var isModuleConstant: Bool {
        kind == .alias && owner.name.contains("_")
            && owner.name.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" }
    }
}

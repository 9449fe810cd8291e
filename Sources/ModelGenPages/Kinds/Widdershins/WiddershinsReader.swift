import ModelGenDiagnostics
import ModelGenModel

/// Reads the schemas of a page of Widdershins, or of an export of Apifox or Apidog, which fork it.
struct WiddershinsReader {
    static let propertyHeadings: Set<String> = ["Properties", "属性", "Attribute"]
    private static let enumerationHeadings: Set<String> = ["Enumerated Values", "枚举值", "Enum"]
    private static let regions: Set<String> = ["Schemas", "数据模型", "Data Schema", "模型", "Data Models"]

    private let outline: Outline
    private var schemas: [WiddershinsSchema] = []
    /// The last heading that may be a schema's.
    private var pending: (heading: Outline.Heading, documentation: String?, exampleStart: Character?)?
    private var isInRegion = false
    /// Whether the last schema's sections have begun and no other heading has come since.
    private var isOpen = false

    init(_ outline: Outline) { self.outline = outline }

    mutating func read() -> [WiddershinsSchema] {
        for section in outline.sections {
            guard let heading = section.heading else { continue }
            if Self.regions.contains(heading.text) {
                isInRegion = true
                pending = nil
            } else if Self.propertyHeadings.contains(heading.text) {
                isOpen = begin()
                readBlocks(section)
            } else if Self.enumerationHeadings.contains(heading.text) {
                readValues(section)
            } else if isSchema(heading) {
                let example = section.lines.first { $0.isCode && !$0.text.hasPrefix("```") }
                pending = (heading, section.prose, example?.text.trimmingBlanks().first)
            } else if heading.level <= 1 {
                isInRegion = false
                isOpen = false
                pending = nil
            }
        }
        return schemas
    }

    private func isSchema(_ heading: Outline.Heading) -> Bool {
        (heading.anchor?.lowercased().contains("tocs") ?? false) || (isInRegion && heading.level > 1)
    }

    /// `false` where the heading of the schema got lost: its rows are not those of the schema before.
    private mutating func begin() -> Bool {
        guard let (heading, documentation, exampleStart) = pending else { return false }
        schemas.append(
            WiddershinsSchema(
                name: heading.text, location: heading.location, documentation: Self.withoutNone(documentation),
                exampleStart: exampleStart))
        pending = nil
        return true
    }

    private static func withoutNone(_ text: String?) -> String? { text == "*None*" ? nil : text }

    private mutating func readBlocks(_ section: Outline.Section) {
        guard isOpen else { return }
        var join: WiddershinsSchema.Join?
        for block in section.blocks {
            switch block {
            case .line(let line) where !line.isCode:
                if line.text.trimmingBlanks() == "*None*" { schemas[schemas.count - 1].hasNoRows = true }
                guard let word = WiddershinsSchema.Join(String(line.text.trimmingBlanks())) else { continue }
                join = word
                if let mark = line.text.firstRange(of: "discriminator: ") {
                    // `Prefix.prop`: the name of the schema may hold dots itself.
                    let path = line.text[mark.upperBound...].trimmingBlanks()
                    schemas[schemas.count - 1].discriminator = path.split(separator: ".").last.map(String.init)
                }
            case .table(let table):
                let rows = WiddershinsRow.rows(of: table)
                guard WiddershinsColumns(table.headerWords) != nil else { continue }
                schemas[schemas.count - 1].blocks.append(WiddershinsSchema.Block(join: join, rows: rows))
                join = nil
            case .line, .heading: continue
            }
        }
    }

    /// Of the schema before it; values of an operation's response come while none is open.
    private mutating func readValues(_ section: Outline.Section) {
        guard isOpen, pending == nil, let table = section.tables.first, table.header.count == 2 else {
            return
        }
        for row in table.rows where row.isClosed {
            let name = row.source(0) == "*anonymous*" ? "" : CellMarks.unescaped(String(row.source(0)))
            let value = CellMarks.unescaped(HTMLEntities.decoded(row.source(1)))
            schemas[schemas.count - 1].values[name, default: []].append(.string(value))
        }
    }
}

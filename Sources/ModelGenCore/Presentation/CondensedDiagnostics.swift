package import ModelGenDiagnostics
import ModelGenText

/// Diagnostics for a person to read: the first of each kind, and how many more there are and where.
///
/// A kind is an identifier with its severity. A folder of a thousand pages has a thousand notes that its wire names are guessed, and
/// a document that writes a summary beside every reference as many warnings; one that stands alone must not drown in them.
package struct CondensedDiagnostics: Sendable {
    /// In the order given.
    package let shown: [Diagnostic]
    /// How many are not shown, in a line for each kind, the severest first.
    package let remarks: [Remark]

    /// What is not shown of a kind.
    package struct Remark: Sendable, Hashable {
        package var id: DiagnosticID
        /// Of all of them.
        package var severity: Diagnostic.Severity
        /// How many there are besides those that are shown.
        package var count: Int
        /// Where the first of them are.
        package var places: [SourceLocation]
    }

    /// So many places are named.
    private static let namedPlaces = 3

    /// Shows everything.
    package init(all diagnostics: [Diagnostic]) {
        shown = diagnostics
        remarks = []
    }

    /// Leaves out what repeats.
    package init(of diagnostics: [Diagnostic]) {
        var shown: [Diagnostic] = []
        var kinds: [Kind] = []
        var counts: [Kind: Int] = [:]
        var remarks: [Kind: Remark] = [:]
        for diagnostic in diagnostics {
            let kind = Kind(id: diagnostic.id, severity: diagnostic.severity)
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] <= Self.limit(of: kind.severity) {
                shown.append(diagnostic)
                continue
            }
            if remarks[kind] == nil { kinds.append(kind) }
            var remark = remarks[kind] ?? Remark(id: kind.id, severity: kind.severity, count: 0, places: [])
            remark.count += 1
            if remark.places.count < Self.namedPlaces, let place = diagnostic.location { remark.places.append(place) }
            remarks[kind] = remark
        }
        self.shown = shown
        let inOrder = kinds.compactMap { remarks[$0] }
        self.remarks = Diagnostic.Severity.allCases.flatMap { severity in inOrder.filter { $0.severity == severity } }
    }

    private struct Kind: Hashable {
        var id: DiagnosticID
        var severity: Diagnostic.Severity
    }

    /// What stops a run is mended one by one; of what is for information one tells it.
    private static func limit(of severity: Diagnostic.Severity) -> Int {
        switch severity {
        case .error: 20
        case .warning: 3
        case .note: 1
        }
    }
}

extension CondensedDiagnostics.Remark: CustomStringConvertible {
    /// `warning: [ref-siblings] 933 more of this kind, at a.yaml:4:5, a.yaml:9:5 and 931 other places; --verbose shows all`.
    package var description: String {
        "\(severity.rawValue): [\(id)] \(message); --verbose shows all".withoutObeyedScalars
    }

    /// How many there are, and where.
    var message: String {
        let named = places.map(\.description).joined(separator: ", ")
        let others = count - places.count
        let rest = others == 1 ? "1 other place" : "\(others) other places"
        let whereabouts = named.isEmpty ? "" : ", at \(named)" + (others > 0 ? " and \(rest)" : "")
        return "\(count) more of this kind\(whereabouts)"
    }
}

extension CondensedDiagnostics {
    /// As workflow commands of GitHub Actions, which shows ten of each severity for a step and drops the others: what repeats must
    /// not use them up.
    package var gitHubAnnotations: String {
        (shown + remarks.map(\.diagnostic)).map(\.gitHubAnnotation).joined()
    }
}

extension CondensedDiagnostics.Remark {
    /// At the first of the places.
    fileprivate var diagnostic: Diagnostic {
        Diagnostic(severity, id, message, at: places.first, fix: "`--verbose` shows all.")
    }
}

import ModelGenDiagnostics
import ModelGenModel

/// Hands a set of pages to the reader of its kind.
struct KindDispatch {
    let options: PageOptions

    /// `nil` where the set is a Speakeasy SDK's; of which language, the words of its types tell.
    func read(_ pages: [PageFile], into set: ModelSet) -> ModelSet? {
        let (files, repeated) = distinct(pages)
        let outlines = files.map { file in
            var parser = OutlineParser(file)
            return parser.parse()
        }
        var set = set
        set.diagnostics += repeated
        if options.readsTables { return read(.fieldTables, files, outlines, into: set) }
        switch KindRecognizer.verdict(on: outlines) {
        case .kind(.speakeasy): return nil
        case .unknown: return unread(files, outlines, into: set)
        case .kind(let kind): return read(kind, files, outlines, into: set)
        case .refused(let diagnostic):
            set.diagnostics.append(diagnostic)
            set.pages = files.map { PageAccount(path: $0.path, outcome: .skipped(reason: diagnostic.message)) }
            return set
        }
    }

    /// Pages of Speakeasy's SDK of another language than Python.
    func read(_ dialect: DialectRecognizer.Dialect, _ pages: [PageFile], into set: ModelSet) -> ModelSet {
        let files = distinct(pages).files
        let outlines = files.map { file in
            var parser = OutlineParser(file)
            return parser.parse()
        }
        let hasWrapper = files.contains { $0.text.hasBytes(of: "optionalnullable.OptionalNullable[") }
        var reader = SpeakeasyReader(outlines, SpeakeasyLanguage(dialect, hasWrapper: hasWrapper), options: options)
        var assembly = DraftAssembly(reader.read(), into: set)
        return checked(cutRows(of: outlines, in: assembly.assemble()), .speakeasy, files)
    }

    private func read(_ kind: PageKind, _ files: [PageFile], _ outlines: [Outline], into set: ModelSet) -> ModelSet {
        let read = KindSetReader(kind: kind, options: options).read(files, outlines, into: set)
        return checked(cutRows(of: outlines, in: read), kind, files)
    }

    /// The set, with what is to be said of models whose page ends within a row.
    private func cutRows(of outlines: [Outline], in set: ModelSet) -> ModelSet {
        let declared = set.pages.compactMap { if case .declared = $0.outcome { $0.path } else { nil } }
        let models = Set(declared)
        var result = set
        result.diagnostics += outlines.compactMap { models.contains($0.path) ? $0.cutRow.map(Diagnostic.cutRow) : nil }
        return result
    }

    /// A set in which every page was skipped is an error, which would otherwise look like success.
    func checked(_ set: ModelSet, _ kind: PageKind, _ files: [PageFile]) -> ModelSet {
        var result = set
        let hasError = result.diagnostics.contains { $0.severity == .error }
        if result.declarations.isEmpty, !hasError {
            let reasons = result.pages.compactMap { if case .skipped(let reason) = $0.outcome { reason } else { nil } }
            let shared = Set(reasons).count == 1 ? reasons.first : "they are \(kind.name)"
            result.diagnostics.append(
                .noModelPage(files.count, reason: shared, at: files.first.map { SourceLocation(file: $0.path) }))
        }
        return result
    }

    /// Pages without a mark of any kind: a page with a title alone is a union only beside pages that are models.
    private func unread(_ files: [PageFile], _ outlines: [Outline], into set: ModelSet) -> ModelSet {
        var result = set
        let haveTables = outlines.contains { outline in
            outline.tables.contains { FieldColumns($0.headerWords) != nil }
                || outline.sections.contains { !BulletFields($0, path: outline.path).rows.isEmpty }
        }
        let reason = "it has none of a model's sections"
        for file in files {
            result.diagnostics.append(.skippedPage(file.path, because: reason))
            result.pages.append(PageAccount(path: file.path, outcome: .skipped(reason: reason)))
        }
        result.diagnostics.append(
            .noModelPage(
                files.count, reason: reason, at: files.first.map { SourceLocation(file: $0.path) },
                haveTables: haveTables))
        return result
    }

    private func distinct(_ pages: [PageFile]) -> (files: [PageFile], repeated: [Diagnostic]) {
        var seen: Set<String> = []
        var repeated: [Diagnostic] = []
        let files = pages.filter { page in
            if seen.insert(page.path).inserted { return true }
            repeated.append(.duplicatePage(page.path))
            return false
        }
        return (files, repeated)
    }
}

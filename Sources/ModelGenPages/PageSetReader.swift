import ModelGenDiagnostics
package import ModelGenModel

/// A markdown page and where it lies.
package struct PageFile: Sendable {
    /// As the user gave it; links between pages are resolved by it.
    package var path: String
    /// Markdown; any line ends.
    package var text: String

    /// Creates a page.
    package init(path: String, text: String) {
        self.path = path
        // A byte order mark says how the file is encoded, and is no part of its first line.
        let hasMark = text.unicodeScalars.first == "\u{FEFF}"
        self.text = hasMark ? String(text.unicodeScalars.dropFirst()) : text
    }
}

/// How the keys on the wire are spelt. Pages show the names of the vendor's language only.
package enum WireCase: String, Sendable, Hashable, CaseIterable {
    /// As the keys that the pages prove are spelled; as on the page where they prove too little.
    case infer
    /// As on the page.
    case keep
    /// `created_at`
    case snake
    /// `createdAt`
    case camel
    /// `CreatedAt`
    case pascal
}

/// What the user knows and the pages do not say.
package struct PageOptions: Sendable, Hashable {
    /// Applied to every name on the pages; examples that show another spelling prevail.
    package var wireCase: WireCase
    /// Letters that keys write in one case (`ownerID`), where no proved key shows how they do. In small letters.
    package var initialisms: Set<String>
    /// A document says how keys are spelled, so that nothing has to be chosen.
    package var hasCompanion = false
    /// The pages hold tables that people wrote; otherwise such tables are not taken for models.
    package var readsTables = false

    /// Creates options; by default names are spelled as the pages prove others to be.
    package init(wireCase: WireCase = .infer, initialisms: Set<String> = []) {
        self.wireCase = wireCase
        self.initialisms = initialisms
    }
}

/// Reads model pages, as SDK generators publish them for Python, into the intermediate model.
///
/// Every page becomes a declaration or a diagnostic that says why it did not.
package struct PageSetReader: Sendable {
    /// What the user knows about these pages.
    package var options: PageOptions

    /// Creates a reader.
    package init(options: PageOptions = .init()) { self.options = options }

    /// Reads pages that belong together; links lead only to pages of this set.
    package func read(_ pages: [PageFile]) -> ModelSet {
        var set = ModelSet(sources: pages.map(\.path))
        if let read = KindDispatch(options: options).read(pages, into: set) { return read }
        let parsed = PageSetReader.parse(pages, into: &set)
        if let mixture = DialectRecognizer.mixture(of: parsed) {
            let error = Diagnostic.mixedLanguages(
                mixture.names[0], at: mixture.first.location, mixture.names[1], at: mixture.second.location)
            set.diagnostics.append(error)
            set.pages = parsed.map { PageAccount(path: $0.path, outcome: .skipped(reason: error.message)) }
            return set
        }
        if let dialect = DialectRecognizer.foreignDialect(of: parsed) {
            return KindDispatch(options: options).read(dialect, pages, into: set)
        }
        var assembly = PageSetAssembly(pages: parsed, options: options, set: set)
        return KindDispatch(options: options).checked(assembly.assemble(), .speakeasy, pages)
    }

    private static func parse(_ files: [PageFile], into set: inout ModelSet) -> [Page] {
        var seen: Set<String> = []
        var pages: [Page] = []
        for file in files {
            guard seen.insert(file.path).inserted else {
                set.diagnostics.append(.duplicatePage(file.path))
                continue
            }
            var parser = PageParser(file)
            pages.append(parser.parse())
        }
        return pages
    }
}

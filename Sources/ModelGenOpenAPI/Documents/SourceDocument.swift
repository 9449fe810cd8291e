internal import ModelGenDiagnostics
internal import ModelGenSyntax

/// A document with the rules that it is read by.
final class SourceDocument: Sendable {
    /// The position among the documents of this run, in the order they were read.
    let index: Int
    let document: Document
    let dialect: Dialect

    init(index: Int, document: Document, dialect: Dialect) {
        self.index = index
        self.document = document
        self.dialect = dialect
    }

    /// The place of the whole document.
    var root: Place { Place(source: self, path: .root, node: document.root, position: document.root.position) }
}

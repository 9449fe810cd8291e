/// A place in an input, as compilers print it: `specs/petstore.yaml:41:7`.
package struct SourceLocation: Sendable, Hashable, Codable {
    /// The input's path as the user gave it, or `<stdin>`.
    package var file: String
    /// The line, counted from 1.
    package var line: Int
    /// The column, counted from 1 in Unicode scalars.
    package var column: Int

    /// Creates a place in `file`; the default is its beginning.
    package init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible {
    /// As compilers print it: `file:line:column`.
    package var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation: Comparable {
    /// Orders places by file, then as they are read.
    package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}

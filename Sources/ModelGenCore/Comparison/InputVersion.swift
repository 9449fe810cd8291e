/// An input as it was at some time, with what it refers to.
package struct InputVersion: Sendable {
    /// The document or set of pages.
    package var input: Input
    /// The document that pages were made from.
    package var companion: InputFile?
    /// For the files that the input refers to, as they were at that time.
    package var loader: any InputLoader

    /// Creates a version.
    package init(_ input: Input, companion: InputFile? = nil, loader: any InputLoader) {
        self.input = input
        self.companion = companion
        self.loader = loader
    }
}

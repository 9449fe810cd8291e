/// An input as it was at some time, with what it refers to.
public struct InputVersion: Sendable {
    public var input: Input
    /// The document that pages were made from.
    public var companion: InputFile?
    /// For the files that the input refers to, as they were at that time.
    public var loader: any InputLoader

    /// Creates a version.
    public init(_ input: Input, companion: InputFile? = nil, loader: any InputLoader) {
        self.input = input
        self.companion = companion
        self.loader = loader
    }
}

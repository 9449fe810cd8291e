// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// The format of an image.
public enum ImageFormat: Codable, Hashable, Sendable {
    case png
    case jpeg
    /// `é`, as one scalar.
    case accented
    /// A value that the source does not list.
    case unrecognized(Unrecognized)

    /// A raw value that no case has: only decoding and `init(rawValue:)` create one.
    public struct Unrecognized: Sendable {
        public let rawValue: String

        fileprivate init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension ImageFormat: OpenEnumeration {
    public init(rawValue: String) {
        self =
            switch ExactString(rawValue) {
            case "png": .png
            case "jpeg": .jpeg
            case "\u{E9}": .accented
            default: .unrecognized(Unrecognized(rawValue: rawValue))
            }
    }

    public var rawValue: String {
        switch self {
        case .png: "png"
        case .jpeg: "jpeg"
        case .accented: "\u{E9}"
        case .unrecognized(let value): value.rawValue
        }
    }
}

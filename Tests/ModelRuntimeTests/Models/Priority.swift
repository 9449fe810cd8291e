// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// How urgent something is.
public enum Priority: Int, Codable, Hashable, Sendable {
    case low = 1
    case high = 2
}

extension Priority: ClosedEnumeration {}

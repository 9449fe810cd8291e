package import ModelGenDiagnostics
package import ModelGenSyntax

/// Changes to a document that stand beside it (OpenAPI Overlay Specification 1.0 and 1.1).
package struct Overlay: Sendable {
    /// The file that it was read from.
    package var file: String
    /// In the order in which they are applied.
    package var actions: [OverlayAction]
}

/// One change (Overlay 1.1.0 §4.4.3).
package struct OverlayAction: Sendable {
    /// What is done with each place that the target selects.
    package enum Change: Sendable {
        case remove
        case update(Node)
        /// What the query selects is merged, as an update would be.
        case copy(from: JSONPath, at: SourceLocation)
    }

    /// What is changed.
    package var target: JSONPath
    /// Where the target stands.
    package var location: SourceLocation
    /// What becomes of each match.
    package var change: Change
}

extension DiagnosticID {
    /// A file that is no overlay, or has something in it that none may have.
    static let malformedOverlay = DiagnosticID("malformed-overlay")
    /// A target that is not understood.
    static let overlayTarget = DiagnosticID("overlay-target")
    /// A target that selects nothing.
    static let idleOverlay = DiagnosticID("overlay-without-effect")
    /// An update that does not fit what it is to change.
    static let overlayMismatch = DiagnosticID("overlay-mismatch")
}

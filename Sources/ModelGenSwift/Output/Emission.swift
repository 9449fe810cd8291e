public import ModelGenDiagnostics
public import ModelGenModel

/// Everything that the Swift emitter made of a model.
public struct Emission: Sendable {
    public var files: [OutputFile]
    public var diagnostics: [Diagnostic]
    /// The Swift name of each type.
    public var typeNames: [TypeID: String]
    /// Types that are another name for one that is declared elsewhere, and which that is.
    public var sharedTypes: [TypeID: TypeID]
    /// The order of each type's initializer parameters, by wire name, for the next run.
    public var initializerOrders: [TypeID: [String]]
    /// The properties that hold a `Date`, by their type's name and their own: digits that it has no room for are lost.
    public var dates: [String] = []
}

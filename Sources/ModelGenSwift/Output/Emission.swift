package import ModelGenDiagnostics
package import ModelGenModel
package import ModelGenText

/// Everything that the Swift emitter made of a model.
package struct Emission: Sendable {
    /// What is to be written.
    package var files: [OutputFile]
    /// What one of the files is made of: the run-time library beside the models, unless it is imported.
    package var embeddedRuntime: EmbeddedRuntimeFile?
    /// What could not be written as the model has it.
    package var diagnostics: [Diagnostic]
    /// The Swift name of each type.
    package var typeNames: [TypeID: String]
    /// Types that are another name for one that is declared elsewhere, and which that is.
    package var sharedTypes: [TypeID: TypeID]
    /// The order of each type's initializer parameters, by wire name, for the next run.
    package var initializerOrders: [TypeID: [String]]
    /// The properties that hold a `Date`, by their type's name and their own: digits that it has no room for are lost.
    package var dates: [String] = []
    /// What is wrong with rules about conformances, as far as these types go.
    package var conformanceFaults: [ConformanceFault] = []
}

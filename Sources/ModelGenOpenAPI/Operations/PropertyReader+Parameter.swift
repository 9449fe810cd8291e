internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

extension PropertyReader {
    /// The property that a parameter is. What the parameter says of itself goes before what its schema says.
    func read(
        _ name: String, _ schema: Place, of parameter: Place, documentation: String?, at location: SourceLocation,
        exactness: inout Exactness
    ) -> Property {
        var property = read(.init(name: name, schema: .written(schema)), ReadingScope(.part), exactness: &exactness)
        property.documentation = documentation ?? property.documentation
        if parameter.node["deprecated"]?.boolean == true {
            property.deprecation = property.deprecation ?? Deprecation()
        }
        property.location = location
        return property
    }
}

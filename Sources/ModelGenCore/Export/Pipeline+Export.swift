package import ModelGenExport
package import ModelGenModel

extension Pipeline {
    /// Reads the inputs into one model for each namespace, before anything is derived from what they state: what differs between
    /// requests and responses is one type.
    package func statedModels(
        of inputs: [Input], with companion: InputFile? = nil, loader: any InputLoader
    ) -> [ModelSet] {
        let reader = InputReader(configuration: configuration, loader: loader, companion: companion)
        return readAsStated(scopes(of: inputs), with: reader).models
    }
}

extension Pipeline {
    /// Writes the inputs' model as a document.
    ///
    /// - Parameters:
    ///   - inputs: In memory.
    ///   - companion: The document that the pages among the inputs were made from.
    ///   - loader: For the files that inputs refer to.
    ///   - format: What is written.
    /// - Returns: The text, with everything there is to say about it and the inputs.
    package func export(
        _ inputs: [Input], with companion: InputFile? = nil, loader: any InputLoader, as format: ExportFormat
    ) -> ModelExport {
        let models = statedModels(of: inputs, with: companion, loader: loader)
        guard models.count == 1, let model = models.first else { return ModelExport(refusing: models.count) }
        return ModelExport(of: model, as: format, configuration: configuration)
    }
}

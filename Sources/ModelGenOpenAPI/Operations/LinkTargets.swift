internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax
internal import ModelGenText

/// The operations that links lead to (OpenAPI 3.1.1 §4.8.20, Link Object).
struct LinkTargets {
    let reading: SchemaReading

    /// Reports links to operations that there are not.
    ///
    /// With a selection, the operation may be one that is not read.
    func report() {
        guard reading.options.selection.isEverything else { return }
        let names = reading.pendingSignatures.compactMap { $0.operation.node["operationId"]?.string }
        let known = Set(names.map { ExactText($0) })
        for link in reading.links { report(link, names, known) }
    }

    private func report(_ link: Place, _ names: [String], _ known: Set<ExactText>) {
        if let place = link.child("operationId"), let name = place.node.string {
            guard !known.contains(ExactText(name)) else { return }
            reading.report.warning(
                .linkTarget, "No operation has the `operationId` `\(name)`", at: place.location,
                consequence: Self.consequence, fix: NearestName.of(name, in: names).map { "Did you mean `\($0)`?" })
        } else if let place = link.child("operationRef"), let text = place.node.string {
            // Nothing is fetched, so that another address says nothing about what is there.
            guard !DocumentAddress.hasScheme(text) else { return }
            _ = reading.resolver.resolve(Reference(text: text, place: place, consequence: Self.consequence))
        } else {
            reading.report.warning(
                .linkTarget, "The link has neither `operationId` nor `operationRef`", at: link.location,
                consequence: Self.consequence, fix: "Name the operation that it leads to.")
        }
    }

    private static let consequence = "The link is kept and leads nowhere."
}

extension DiagnosticID {
    /// A link that leads to no operation.
    static let linkTarget = DiagnosticID("link-target")
}

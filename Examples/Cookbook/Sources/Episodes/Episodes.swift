import ModelRuntime

// Preview data: JSON beside the code, as the server would send it, read strictly and checked. What no longer fits the specification is found by
// the first test that asks for it, not by a preview that stays blank.
extension Episode {
    /// What previews and tests show.
    ///
    /// - Throws: What is wrong with `previews.json`.
    public static func previews() throws -> [Episode] {
        try [Episode](json: PackageResources.previews_json, options: DecodingOptions(isStrict: true, validates: true))
    }
}

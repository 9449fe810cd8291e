/// Model pages as an SDK's documentation has them: made up, and the same bytes in every run.
enum SyntheticPages {
    static func pages(count: Int) -> [(name: String, text: String)] { (0..<count).map(page) }

    private static func page(_ index: Int) -> (name: String, text: String) {
        let other = (index * 7 + 3) % 500
        let rows =
            [
                "| `id` | *str* | :heavy_check_mark: | The identifier. |",
                "| `parent` | [Optional[models.Model\(other)]](../models/model\(other).md) | :heavy_minus_sign: | N/A |",
                "| `created_at` | [date](https://docs.python.org/3/library/datetime.html#date-objects)"
                    + " | :heavy_check_mark: | When it was made. |",
            ]
            + (0..<9).map {
                "| `field_\($0)` | *OptionalNullable[int]* | :heavy_minus_sign: | Supported range: [1, \($0 + 50)]. Defaults to 20. |"
            }
        let text =
            "# Model\(index)\n\nAbout models.\n\n## Fields\n\n"
            + "| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n"
            + rows.joined(separator: "\n")
        return ("model\(index).md", text)
    }
}

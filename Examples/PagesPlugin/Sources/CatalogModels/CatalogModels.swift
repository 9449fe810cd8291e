// Everything else in this module is generated from the pages in `models`.

extension Article {
    /// An article that ran out.
    public static func soldOut(_ sku: String) -> Article { Article(sku: sku, stock: 0) }
}

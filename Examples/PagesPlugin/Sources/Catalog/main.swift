import CatalogModels

var article = Article.soldOut("mug")
article.discount = .null
article.size = .large
print(String(decoding: try article.jsonBytes(), as: UTF8.self))
print(try Article(json: #"{"sku": "mug", "size": "enormous"}"#).size?.rawValue ?? "")

import ReadingModels

let changes = BookChanges(title: "Momo", translator: .null)
print(String(decoding: try changes.jsonBytes(), as: UTF8.self))

// The models are generated into this folder.

"""Labels on the map: coordinate systems, and files of polygons. Needs rasterio, pyogrio and shapely."""
